import REGION from '@salesforce/schema/Lead.Lead_Region__c';
export const fields = [REGION];
