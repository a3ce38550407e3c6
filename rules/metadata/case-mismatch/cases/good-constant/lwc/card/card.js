import LEAD_REGION__c from '@salesforce/schema/Lead.Lead_Region__c';
export const fields = [LEAD_REGION__c];
